package hexmail.adapter.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.util.Data;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.IdToken;
import hexmail.domain.secret.RefreshToken;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parses responses of the token endpoint (RFC 6749, section 5.1) and checks all of it: Google's
/// own parser accepts a response without an access token.
final class TokenResponseParser {
  /// The lifetime of Google's tokens, used where a response has none. When a token ends earlier,
  /// Gmail answers 401 and the token is refreshed.
  private static final Duration USUAL_LIFE = Duration.ofHours(1);

  private static final Duration LONGEST_LIFE = Duration.ofDays(366);

  private final Clock clock;
  private final Scopes asked;

  /// @param asked the scopes under the names that we request
  TokenResponseParser(Clock clock, Scopes asked) {
    this.clock = clock;
    this.asked = asked;
  }

  /// @param unnamed the scopes of a grant whose response has none
  /// @throws AuthorizationServerUnavailable when the response is garbled
  TokenGrant read(String call, String body, Scopes unnamed) {
    try {
      GenericJson answer =
          UntrustedJson.read(body, GenericJson.class)
              .orElseThrow(() -> new IllegalArgumentException("no JSON object"));
      return grant(answer, unnamed);
    } catch (IllegalArgumentException wrong) {
      // These messages, ours and those of the domain's values, name the rule and never the value.
      throw AuthorizationErrors.garbled(call, "an unusable answer: " + wrong.getMessage());
    }
  }

  private TokenGrant grant(GenericJson answer, Scopes unnamed) {
    String type = text(answer, "token_type").orElse("Bearer");
    if (!type.equalsIgnoreCase("Bearer")) {
      throw new IllegalArgumentException("token_type is not Bearer");
    }
    AccessToken token =
        text(answer, "access_token")
            .map(AccessToken::new)
            .orElseThrow(() -> new IllegalArgumentException("no access_token"));
    return new TokenGrant(
        new BearerToken(token, clock.instant().plus(life(answer.get("expires_in")))),
        text(answer, "refresh_token").map(RefreshToken::new).orElse(null),
        text(answer, "scope").map(this::inOurWords).orElse(unnamed),
        text(answer, "id_token").map(IdToken::new).orElse(null));
  }

  private Scopes inOurWords(String scopes) {
    return ScopeAliases.translate(Scopes.parse(scopes), asked);
  }

  private static Duration life(@Nullable Object seconds) {
    if (seconds == null || Data.isNull(seconds)) {
      return USUAL_LIFE;
    }
    try {
      Duration life = Duration.ofSeconds(new BigDecimal(seconds.toString()).longValueExact());
      if (life.isPositive() && life.compareTo(LONGEST_LIFE) <= 0) {
        return life;
      }
    } catch (ArithmeticException | NumberFormatException notSeconds) {
      // Thrown below.
    }
    throw new IllegalArgumentException("expires_in is not a lifetime");
  }

  private static Optional<String> text(GenericJson answer, String name) {
    Object value = answer.get(name);
    if (value == null || Data.isNull(value)) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(text).filter(characters -> !characters.isBlank());
    }
    throw new IllegalArgumentException(name + " is not a text");
  }
}
