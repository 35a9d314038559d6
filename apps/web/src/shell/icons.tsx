import type { ReactNode } from 'react';

/** Line drawings of 20 × 20, in the colour of the text around them; the words beside them say what they mean. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="9" cy="9" r="5" />
      <path d="m13 13 4 4" />
    </Icon>
  );
}

export function GlobeIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7" />
      <path d="M3 10h14M10 3c4.6 4.6 4.6 9.4 0 14M10 3c-4.6 4.6-4.6 9.4 0 14" />
    </Icon>
  );
}

export function MoonIcon() {
  return (
    <Icon>
      <path d="M16 11.6A6.6 6.6 0 0 1 8.4 4a6.6 6.6 0 1 0 7.6 7.6Z" />
    </Icon>
  );
}

export function SunIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="3.4" />
      <path d="M10 2.400v1.800M10 15.800v1.800M2.4 10h1.800M15.8 10h1.800M4.6 4.600l1.3 1.300M14.1 14.100l1.3 1.300M4.6 15.400l1.3-1.300M14.1 5.900l1.3-1.3" />
    </Icon>
  );
}

export function ObservatoryIcon() {
  return (
    <Icon>
      <circle cx="7" cy="12" r="4.5" />
      <circle cx="14.5" cy="6" r="2.5" />
      <circle cx="15.5" cy="14" r="1" />
    </Icon>
  );
}

export function StudioIcon() {
  return (
    <Icon>
      <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
      <circle cx="13" cy="6" r="2" />
      <circle cx="7" cy="14" r="2" />
    </Icon>
  );
}

export function SourcesIcon() {
  return (
    <Icon>
      <path d="M5 3h7l3 3v11H5ZM8 9h4M8 12h4" />
    </Icon>
  );
}

export function HelpIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10" r="7" />
      <path d="M8 8a2 2 0 1 1 2.7 1.900c-.5.2-.7.5-.7 1.100M10 13.700v.1" />
    </Icon>
  );
}

export function PersonIcon() {
  return (
    <Icon>
      <circle cx="10" cy="7" r="3.2" />
      <path d="M4 17c.6-3.600 2.900-5.200 6-5.200s5.400 1.600 6 5.200" />
    </Icon>
  );
}

/** Two rings that hold each other. */
export function Mark() {
  return (
    <svg
      className="mark"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      strokeWidth="2.6"
      aria-hidden="true"
    >
      <circle cx="9.5" cy="9.5" r="6" stroke="var(--accent)" />
      <circle cx="14.5" cy="14.5" r="6" stroke="currentColor" />
    </svg>
  );
}
