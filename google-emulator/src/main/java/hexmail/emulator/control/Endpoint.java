package hexmail.emulator.control;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// An endpoint that is counted and can be disturbed.
public enum Endpoint {
  /// A request that begins an authorization, on either URL. Steps inside the sign-in pages are not
  /// counted.
  AUTHORIZATION("/o/oauth2/(v2/)?auth"),
  TOKEN("/token"),
  REVOKE("/revoke"),
  USERINFO("/oauth2/v[23]/userinfo|/userinfo/v2/me|/v1/userinfo"),
  KEYS("/oauth2/v3/certs"),
  DISCOVERY("/\\.well-known/openid-configuration"),
  PROFILE("/gmail/v1/users/[^/]+/profile"),
  MESSAGES_LIST("/gmail/v1/users/[^/]+/messages"),
  /// One message; its attachments are not counted.
  MESSAGES_GET("/gmail/v1/users/[^/]+/messages/[^/]+"),
  /// The list of labels, and a single label.
  LABELS("/gmail/v1/users/[^/]+/labels(/[^/]+)?"),
  /// Where forged id tokens lead with `jku` and `x5u`.
  PLANTED_KEYS("/_control/planted/.*");

  private final Pattern path;

  Endpoint(String path) {
    this.path = Pattern.compile(path);
  }

  /// The endpoint that answers requests for `path`.
  static Optional<Endpoint> at(String path) {
    return Arrays.stream(values())
        .filter(endpoint -> endpoint.path.matcher(path).matches())
        .findFirst();
  }
}
