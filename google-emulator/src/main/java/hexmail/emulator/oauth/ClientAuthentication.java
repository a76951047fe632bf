package hexmail.emulator.oauth;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Authenticates the client at the token endpoint by id and secret, in the form or in the
/// `Authorization` header (RFC 6749, section 2.3.1).
final class ClientAuthentication {
  private static final String BASIC = "Basic ";

  private final OAuthClient client;

  ClientAuthentication(OAuthClient client) {
    this.client = client;
  }

  private record Claim(@Nullable String id, @Nullable String secret) {}

  /// Throws an `OAuthError` with Google's message.
  void check(Context context) {
    Claim claim = claim(context);
    if (claim.id() == null || claim.id().isEmpty()) {
      throw OAuthError.invalidRequest("Could not determine client ID from request.");
    }
    if (!claim.id().equals(OAuthClient.ID)) {
      throw OAuthError.invalidClient("The OAuth client was not found.");
    }
    if (claim.secret() == null || claim.secret().isEmpty()) {
      throw OAuthError.invalidRequest("client_secret is missing.");
    }
    if (!client.hasSecret(claim.secret())) {
      throw OAuthError.invalidClient("Unauthorized");
    }
  }

  private static Claim claim(Context context) {
    String header = context.header("Authorization");
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return new Claim(context.formParam("client_id"), context.formParam("client_secret"));
    }
    try {
      String[] parts = decoded(header.substring(BASIC.length()).strip()).split(":", 2);
      return parts.length == 2
          ? new Claim(plain(parts[0]), plain(parts[1]))
          : new Claim(null, null);
    } catch (IllegalArgumentException notEncoded) {
      return new Claim(null, null);
    }
  }

  private static String decoded(String credentials) {
    return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
  }

  private static String plain(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
