import throughline from 'throughline';

export default {
  site: 'https://looks.example',
  integrations: [throughline({ name: 'Looks', look: process.env['LOOK'] ?? 'editorial' })],
};
