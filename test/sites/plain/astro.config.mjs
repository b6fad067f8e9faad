import throughline from 'throughline';

export default {
  site: 'https://plain.example',
  // A little less than what one of two that share a page has of it, and between two notches of the studio's slider.
  integrations: [throughline({ name: 'Plain', page: { focus: 0.478 } })],
};
