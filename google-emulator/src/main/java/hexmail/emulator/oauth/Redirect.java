package hexmail.emulator.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The address that takes a person back to the client, parameter by parameter.
final class Redirect {
  private final String redirectUri;
  private final List<String> parameters = new ArrayList<>();

  private Redirect(String redirectUri) {
    this.redirectUri = redirectUri;
  }

  /// Begins with the state of the request, if it had one.
  static Redirect of(AuthorizationRequest request) {
    return new Redirect(request.redirectUri()).with("state", request.state());
  }

  /// Adds a parameter; null is left out.
  Redirect with(String name, @Nullable String value) {
    if (value != null) {
      parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    return this;
  }

  String address() {
    return redirectUri + "?" + String.join("&", parameters);
  }
}
