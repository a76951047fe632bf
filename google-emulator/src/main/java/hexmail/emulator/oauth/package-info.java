/// Google's OAuth 2.0 and OpenID Connect endpoints: authorization with its pages, token,
/// revocation, userinfo, keys and discovery. They speak HTTP and Google's shapes; what is
/// remembered lives in `hexmail.emulator.grants`.
@NullMarked
package hexmail.emulator.oauth;

import org.jspecify.annotations.NullMarked;
