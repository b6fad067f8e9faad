import throughline from 'throughline';

export default {
  site: 'https://parts.example',
  integrations: [throughline({ name: 'Parts' })],
};
