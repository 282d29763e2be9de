import type { ErrorCode } from '#graph-model/errors.ts';

/** German for failures that bring none of their own (`AtlasError.german`); the failure's own English sentence, with its particulars, follows. */
export const GERMAN_FAILURES: Partial<Record<ErrorCode, string>> = {
  configuration: 'Die Konfiguration ist fehlerhaft.',
  not_offered: 'Das bietet die Datenbank nicht an.',
  store_busy: 'Ein anderer Prozess benutzt die Datenbank. Beenden Sie ihn, importieren Sie über die Seite, oder wählen Sie mit DATA_DIR einen anderen Ordner.',
  store_damaged: 'Die Datenbank ist beschädigt. Sie wurde nicht verändert; spielen Sie eine Sicherung ein.',
  store_unavailable: 'Die Datenbank lässt sich nicht öffnen oder beschreiben. Prüfen Sie Speicherplatz und Rechte des Ordners.',
  unsupported: 'Diese Form wird nicht unterstützt.',
};
