package hexmail.emulator.grants;

import org.jspecify.annotations.Nullable;

/// What an authorization code stands for.
///
/// @param redirectUri where the code was sent; the exchange has to name the same
/// @param refreshable whether the exchange yields a refresh token
/// @param nonce for the id token
/// @param challenge the challenge of PKCE (RFC 7636)
public record AuthorizationCode(
    Grant grant,
    String redirectUri,
    boolean refreshable,
    @Nullable String nonce,
    @Nullable Challenge challenge) {}
