import throughline from 'throughline';

export default {
  site: 'https://plain.example',
  integrations: [throughline({ name: 'Plain' })],
};
