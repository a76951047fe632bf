/// Google behind the domain's ports: the OAuth 2.0 and OpenID Connect endpoints are here, Gmail is
/// in the packages below, and `GoogleAdapter` is the only type that the rest of the program uses. A
/// secret is sent in the body or the header of a request and never appears in a message. The
/// adapter keeps no token and does not decide when to refresh one.
@NullMarked
package hexmail.adapter.google;

import org.jspecify.annotations.NullMarked;
