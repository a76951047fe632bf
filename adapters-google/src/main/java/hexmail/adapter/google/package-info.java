/// Google behind the domain's ports. `GoogleAdapter` is the only type that the rest of the program
/// uses: settings in, ports out. Google's OAuth 2.0 and OpenID Connect endpoints are here, and
/// Gmail in the packages below, whose public types are for this package alone. Every secret goes
/// into the body or the header of one request, never into a message. No token is kept, and no
/// decision about refreshing one is taken.
@NullMarked
package hexmail.adapter.google;

import org.jspecify.annotations.NullMarked;
