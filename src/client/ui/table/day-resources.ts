/** Resources counted in days, as the top bar lists them; the budget is money and stands apart. */
export const DAY_RESOURCES = [
  'rep',
  'presales',
  'manager',
  'expert',
  'inside',
  'partner',
  'services',
  'marketing',
] as const;
