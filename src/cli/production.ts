// graphql-js reads this as it is loaded, and otherwise takes pains at every value to find a second copy of itself.
process.env.NODE_ENV ||= 'production';
