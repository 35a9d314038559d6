/** Words of two parts and more: "high-income", "COVID-19", "ChAdOx1-S". Longer ones may be broken on a phone. */
const JOINED = '(?<![\\p{L}\\d-])\\p{L}[\\p{L}\\d]*(?:-\\p{L}+)*-(?:\\p{L}+|\\d+)(?![\\p{L}\\d-])';

/** Chinese has no spaces, so a line may end within any of its words: those of titles do not part, longest first. */
const CHINESE =
  '加强针剂次|低收入|高收入|中等偏[上下]|大部分|加强针|第一剂|每百人|规划工作台|人数|人口|份额|全程|减少|剂次|' +
  '剩余|加强|发布|各国|国家|地区|基准|多数|完成|差距|批次|扩大|报告|持平|接收|接种|收入|政策|数据|方案|最少|' +
  '最多|没有|生产|疫苗|目标|组织|能力|落后|覆盖|论坛|贸易|达到|过期|逐月|非洲|预测';

const WHOLE = new RegExp(`(${JOINED}|${CHINESE})`, 'u');
const MOST_LETTERS = 20;

/** A title whose words of several parts stay on one line each. */
export function WholeWords({ text }: { readonly text: string }) {
  return text.split(WHOLE).map((part, at) =>
    at % 2 === 1 && part.length <= MOST_LETTERS ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <span key={at} className="whole-word">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
