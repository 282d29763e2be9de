import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Language } from '#graph-model/language.ts';
import { EMU, escaped, shapesXml } from './pptx-shapes.ts';
import { SLIDE } from './slide.ts';
import type { Slide } from './slide.ts';

/** What a presentation says of itself. */
export interface PptxHead {
  readonly title: string;
  readonly language: Language;
  /** When it was made. */
  readonly at: Date;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATION}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const BEGINNING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** On every machine, or with one of the same widths in its place. */
const FONT = 'Arial';
const GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const LANGUAGES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** Slides as a PPTX file (ECMA-376, transitional): the few parts that a presentation must have, with one layout. O(size). */
export function pptxOf(slides: readonly Slide[], head: PptxHead): Blob {
  const parts: Zippable = {};
  const add = (path: string, xml: string): void => { parts[path] = strToU8(BEGINNING + xml); };
  add('[Content_Types].xml', contentTypes(slides.length));
  add('_rels/.rels', relations([['officeDocument', 'ppt/presentation.xml'], ['extended-properties', 'docProps/app.xml']], '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'));
  add('docProps/core.xml', coreProperties(head));
  add('docProps/app.xml', '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Lieferkettenatlas</Application></Properties>');
  add('ppt/presentation.xml', presentation(slides.length));
  add('ppt/_rels/presentation.xml.rels', relations([['slideMaster', 'slideMasters/slideMaster1.xml'], ['theme', 'theme/theme1.xml'], ...slides.map((_, at) => ['slide', `slides/slide${at + 1}.xml`] as const)]));
  add('ppt/slideMasters/slideMaster1.xml', MASTER);
  add('ppt/slideMasters/_rels/slideMaster1.xml.rels', relations([['slideLayout', '../slideLayouts/slideLayout1.xml'], ['theme', '../theme/theme1.xml']]));
  add('ppt/slideLayouts/slideLayout1.xml', LAYOUT);
  add('ppt/slideLayouts/_rels/slideLayout1.xml.rels', relations([['slideMaster', '../slideMasters/slideMaster1.xml']]));
  add('ppt/theme/theme1.xml', THEME);
  slides.forEach(({ items }, at) => {
    const number = at + 1;
    const image = items.find((item) => item.kind === 'image');
    if (image) parts[`ppt/media/image${number}.png`] = [image.png, { level: 0 }];
    add(`ppt/slides/slide${number}.xml`, `<p:sld ${NAMES}><p:cSld><p:spTree>${GROUP}\n${shapesXml(items, LANGUAGES[head.language], 'rId2')}\n</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`);
    add(`ppt/slides/_rels/slide${number}.xml.rels`, relations([['slideLayout', '../slideLayouts/slideLayout1.xml'], ...(image ? [['image', `../media/image${number}.png`] as const] : [])]));
  });
  return new Blob([zipSync(parts, { level: 6 })], { type: `${TYPE}.presentation` });
}

/** Relations of a part, `rId1` and so on in their order. */
function relations(targets: readonly (readonly [type: string, target: string])[], more = ''): string {
  const each = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATION}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}${more}</Relationships>`;
}

function contentTypes(slides: number): string {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>',
    part('ppt/presentation.xml', `${TYPE}.presentation.main+xml`), part('ppt/slideMasters/slideMaster1.xml', `${TYPE}.slideMaster+xml`), part('ppt/slideLayouts/slideLayout1.xml', `${TYPE}.slideLayout+xml`),
    part('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'), part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    ...Array.from({ length: slides }, (_, at) => part(`ppt/slides/slide${at + 1}.xml`, `${TYPE}.slide+xml`)),
    '</Types>',
  ].join('');
}

function coreProperties({ title, language, at }: PptxHead): string {
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at.toISOString().slice(0, 19)}Z</dcterms:${name}>`;
  return '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escaped(title)}</dc:title><dc:creator>Lieferkettenatlas</dc:creator><dc:language>${LANGUAGES[language]}</dc:language>${moment('created')}${moment('modified')}</cp:coreProperties>`;
}

function presentation(slides: number): string {
  const ids = Array.from({ length: slides }, (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 3}"/>`).join('');
  return `<p:presentation ${NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst>`
    + `<p:sldSz cx="${SLIDE.width * EMU}" cy="${SLIDE.height * EMU}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

const TITLE = '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Titel 1"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="457200" y="266700"/><a:ext cx="11277600" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
  + '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:endParaRPr lang="de-DE"/></a:p></p:txBody></p:sp>';
const STYLE = (size: number, bold: 0 | 1, font: 'mj' | 'mn') => `<a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="${size}" b="${bold}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+${font}-lt"/></a:defRPr></a:lvl1pPr>`;
const MASTER = `<p:sldMaster ${NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${GROUP}${TITLE}</p:spTree></p:cSld>`
  + '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
  + `<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${STYLE(2100, 1, 'mj')}</p:titleStyle><p:bodyStyle>${STYLE(1500, 0, 'mn')}</p:bodyStyle><p:otherStyle>${STYLE(1200, 0, 'mn')}</p:otherStyle></p:txStyles></p:sldMaster>`;
const LAYOUT = `<p:sldLayout ${NAMES} type="titleOnly" preserve="1"><p:cSld name="Nur Titel"><p:spTree>${GROUP}${TITLE}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
const COLOURS = Object.entries({ dk1: '1C2530', lt1: 'FFFFFF', dk2: '44525F', lt2: 'F3F5F8', accent1: '1F5F6B', accent2: 'D98414', accent3: '5EA467', accent4: '6677D2', accent5: 'A65498', accent6: '816F4D', hlink: '1F5F6B', folHlink: '44525F' })
  .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`).join('');
const FACE = `<a:latin typeface="${FONT}"/><a:ea typeface=""/><a:cs typeface=""/>`;
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Lieferkettenatlas"><a:themeElements><a:clrScheme name="Lieferkettenatlas">${COLOURS}</a:clrScheme>`
  + `<a:fontScheme name="Lieferkettenatlas"><a:majorFont>${FACE}</a:majorFont><a:minorFont>${FACE}</a:minorFont></a:fontScheme><a:fmtScheme name="Lieferkettenatlas"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>`
  + `<a:lnStyleLst>${[6350, 12_700, 19_050].map((w) => `<a:ln w="${w}">${FILL}</a:ln>`).join('')}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
