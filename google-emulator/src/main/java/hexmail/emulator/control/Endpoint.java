package hexmail.emulator.control;

import hexmail.emulator.api.ApiMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An endpoint with a count and a queue of faults. Parts of a batch count as calls to the endpoint
/// of their own path.
public enum Endpoint {
  /// A request that begins an authorization, on either URL. Requests of the sign-in pages are not
  /// counted.
  AUTHORIZATION("/o/oauth2/(v2/)?auth"),
  TOKEN("/token"),
  REVOKE("/revoke"),
  USERINFO("/oauth2/v[23]/userinfo|/userinfo/v2/me|/v1/userinfo"),
  KEYS("/oauth2/v3/certs"),
  DISCOVERY("/\\.well-known/openid-configuration"),
  PROFILE,
  MESSAGES_LIST,
  /// One message. Attachments have their own endpoint.
  MESSAGES_GET,
  /// The list of labels, and a single label.
  LABELS,
  HISTORY_LIST,
  THREADS_LIST,
  THREADS_GET,
  ATTACHMENTS_GET,
  /// A request with a batch of calls, on either path.
  BATCH,
  /// The addresses in `jku` and `x5u` of forged id tokens.
  PLANTED_KEYS("/_control/planted/.*");

  private final Pattern path;

  Endpoint(String path) {
    this.path = Pattern.compile(path);
  }

  /// An endpoint of Gmail's API. Its calls go through admission control, not through the request
  /// filter.
  Endpoint() {
    this.path = Pattern.compile("(?!)");
  }

  /// The endpoint outside of Gmail's API that serves `path`.
  static Optional<Endpoint> at(String path) {
    return Arrays.stream(values())
        .filter(endpoint -> endpoint.path.matcher(path).matches())
        .findFirst();
  }

  static Endpoint of(ApiMethod method) {
    return switch (method) {
      case PROFILE -> PROFILE;
      case LABELS_LIST, LABELS_GET -> LABELS;
      case HISTORY_LIST -> HISTORY_LIST;
      case MESSAGES_LIST -> MESSAGES_LIST;
      case MESSAGES_GET -> MESSAGES_GET;
      case ATTACHMENTS_GET -> ATTACHMENTS_GET;
      case THREADS_LIST -> THREADS_LIST;
      case THREADS_GET -> THREADS_GET;
      case BATCH -> BATCH;
    };
  }

  /// The methods of Gmail's API behind this endpoint; none for other endpoints.
  List<ApiMethod> methods() {
    return Arrays.stream(ApiMethod.values()).filter(method -> of(method) == this).toList();
  }
}
