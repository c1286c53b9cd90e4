//! Opinion maps: votes in; a plane, groups, what unites and what divides them out.
