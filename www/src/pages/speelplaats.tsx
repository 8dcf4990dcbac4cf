import type { PageProps } from '../pages';

export default function Page({ language }: PageProps) {
  return <p class="nl-paragraph">{language}</p>;
}
