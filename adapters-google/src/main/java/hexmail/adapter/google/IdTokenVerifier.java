package hexmail.adapter.google;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import hexmail.adapter.google.transport.CallFailedException;
import hexmail.adapter.google.transport.HttpStatusException;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.secret.IdToken;
import java.io.IOException;
import java.text.ParseException;
import java.util.Optional;

/// Verifies the signatures of id tokens: RS256 by a key of the server's key set, nothing else. Keys
/// that a token contains or refers to are ignored.
final class IdTokenVerifier {
  private static final String CALL = "key set";

  private final KeySetSource keys;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  IdTokenVerifier(KeySetSource keys) {
    this.keys = keys;
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys.cached()));
    // IdTokenCheck checks the claims, at a given time.
    processor.setJWTClaimsSetVerifier((_, _) -> {});
  }

  /// The claims of `token` when its signature is valid.
  ///
  /// @throws AuthorizationServerUnavailable when there is no key set to verify it with
  Optional<JWTClaimsSet> signed(IdToken token) {
    try {
      return Optional.of(processor.process(token.reveal(), null));
    } catch (RateLimitReachedException unknownKeys) {
      if (keys.fetched()) {
        return Optional.empty();
      }
      throw AuthorizationErrors.garbled(CALL, "not fetched yet");
    } catch (KeySourceException failure) {
      throw unavailable(failure);
    } catch (ParseException | BadJOSEException | JOSEException forged) {
      return Optional.empty();
    }
  }

  private static AuthorizationServerUnavailable unavailable(KeySourceException failure) {
    return failure.getCause() instanceof IOException cause
            && (cause instanceof CallFailedException || cause instanceof HttpStatusException)
        ? AuthorizationErrors.unavailable(CALL, cause)
        : AuthorizationErrors.garbled(CALL, "empty, or no key set at all");
  }
}
