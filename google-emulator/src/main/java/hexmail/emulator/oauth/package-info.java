/// Google's OAuth 2.0 and OpenID Connect endpoints: authorization with its pages, token with id
/// tokens, revocation, userinfo, keys and discovery. Their state is in `hexmail.emulator.grants`.
@NullMarked
package hexmail.emulator.oauth;

import org.jspecify.annotations.NullMarked;
