/** Texts of the view of partners and new markets, German first. */
export const partners = {
  title: 'Partner und neue Märkte', sections: { search: 'Partnersuche', markets: 'Neue Märkte', relations: 'Was hilft am meisten?' },
};
