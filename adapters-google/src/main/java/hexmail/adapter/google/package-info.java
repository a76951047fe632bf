/// Google behind the domain's ports: settings in, ports out. `GoogleAdapter` is all that the rest
/// of the program sees; whatever else is public in the packages below is so for a sibling package
/// only. No environment is read here, no token is kept, and no decision about refreshing one is
/// taken.
@NullMarked
package hexmail.adapter.google;

import org.jspecify.annotations.NullMarked;
