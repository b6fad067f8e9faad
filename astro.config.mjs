import throughline from 'throughline';

export default {
  site: 'https://throughline.example',
  integrations: [throughline({ name: 'Throughline' })],
};
