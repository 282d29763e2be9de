/** The two languages of the product; German comes first. */
export type Language = 'de' | 'en';

/** A text in both languages. */
export interface Words {
  readonly de: string;
  readonly en: string;
}
