/// Google's OAuth 2.0 and OpenID Connect endpoints behind `AuthorizationServer`. Every secret that
/// passes through goes into the body or the header of one request, never into a message, and
/// nothing is remembered but the public keys of the server.
@NullMarked
package hexmail.adapter.google.authorization;

import org.jspecify.annotations.NullMarked;
