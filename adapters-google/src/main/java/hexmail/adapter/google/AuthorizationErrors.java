package hexmail.adapter.google;

import com.google.api.client.json.GenericJson;
import hexmail.adapter.google.transport.CallFailedException;
import hexmail.adapter.google.transport.HttpStatusException;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Maps failures to the exceptions of the domain. No text of a response gets into them.
final class AuthorizationErrors {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private AuthorizationErrors() {}

  /// @param call its name, in our words
  static AuthorizationServerUnavailable unavailable(String call, IOException failure) {
    return switch (failure) {
      case CallFailedException failed ->
          new AuthorizationServerUnavailable(
              failed.outage(), call + ": " + failed.getMessage(), failed);
      case HttpStatusException refused ->
          new AuthorizationServerUnavailable(
              outage(refused), call + ": HTTP status " + refused.status());
      default -> garbled(call, "an answer that cannot be read");
    };
  }

  static AuthorizationServerUnavailable garbled(String call, String what) {
    return new AuthorizationServerUnavailable(Outage.GARBLED, call + ": " + what);
  }

  /// The error code of a response (RFC 6749, section 5.2), or the empty text.
  static String word(HttpStatusException refused, String name) {
    @Nullable Object word =
        UntrustedJson.read(refused.body(), GenericJson.class)
            .map(body -> body.get(name))
            .orElse(null);
    return word instanceof String text && WORD.matcher(text).matches() ? text : "";
  }

  private static Outage outage(HttpStatusException refused) {
    return refused.status() >= 500 || refused.status() == 429 ? Outage.FAILED : Outage.GARBLED;
  }
}
