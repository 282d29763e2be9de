/** Texts of the view of partners and new markets, German first. */
export const partnersDe = {
  title: 'Partner und neue Märkte', sections: { search: 'Partnersuche', markets: 'Neue Märkte', relations: 'Was hilft am meisten?' },
};

export const partnersEn: typeof partnersDe = {
  title: 'Partners and new markets', sections: { search: 'Partner search', markets: 'New markets', relations: 'What helps most?' },
};
