package hexmail.emulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The resource in the path of a call.
///
/// @param user the owner of the mailbox: `me` or an address
/// @param id the id of the message, thread or label; empty when the path has none
/// @param attachment the id of the attachment; empty when the path has none
public record ResourcePath(ApiMethod method, String user, String id, String attachment) {
  private static final String USERS = "/gmail/v1/users/";

  /// The resource at `path`; empty when it is none of Gmail's API.
  public static Optional<ResourcePath> at(String path) {
    if (!path.startsWith(USERS)) {
      return Optional.empty();
    }
    String[] names = path.substring(USERS.length()).split("/", -1);
    ApiMethod method = method(names);
    return method == null
        ? Optional.empty()
        : Optional.of(
            new ResourcePath(method, decoded(names, 0), decoded(names, 2), decoded(names, 4)));
  }

  private static @Nullable ApiMethod method(String[] names) {
    return switch (names.length) {
      case 2 -> list(names[1]);
      case 3 -> single(names[1]);
      case 5 ->
          names[1].equals("messages") && names[3].equals("attachments")
              ? ApiMethod.ATTACHMENTS_GET
              : null;
      default -> null;
    };
  }

  private static @Nullable ApiMethod list(String name) {
    return switch (name) {
      case "profile" -> ApiMethod.PROFILE;
      case "labels" -> ApiMethod.LABELS_LIST;
      case "history" -> ApiMethod.HISTORY_LIST;
      case "messages" -> ApiMethod.MESSAGES_LIST;
      case "threads" -> ApiMethod.THREADS_LIST;
      default -> null;
    };
  }

  private static @Nullable ApiMethod single(String name) {
    return switch (name) {
      case "labels" -> ApiMethod.LABELS_GET;
      case "messages" -> ApiMethod.MESSAGES_GET;
      case "threads" -> ApiMethod.THREADS_GET;
      default -> null;
    };
  }

  private static String decoded(String[] names, int at) {
    String name = at < names.length ? names[at] : "";
    try {
      return name.indexOf('%') < 0 ? name : URLDecoder.decode(name.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException broken) {
      return name;
    }
  }
}
