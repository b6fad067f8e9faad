import throughline from 'throughline';

export default {
  site: 'https://throughline.example',
  integrations: [
    throughline({
      name: 'Throughline',
      // Nobody is hired here, and nobody can invest.
      checks: { 'unforeseen-visitors': { kinds: ['customer', 'researcher', 'press'] } },
    }),
  ],
};
