package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import hexmail.domain.account.AccountId;
import hexmail.domain.message.MessageId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where the parts of a few messages are, those that were read last. Gmail names a part by an
/// attachment id, which is another one in each answer; the earlier ones are valid for a while. With
/// them, a part costs one call instead of two. Safe for use by many threads.
final class PartPlaces {
  private static final int MOST_MESSAGES = 200;
  private static final int MOST_PARTS = 50;

  private final SequencedMap<Key, Map<String, String>> known = new LinkedHashMap<>();

  private record Key(AccountId account, MessageId message) {}

  /// Remembers the attachment ids in a message.
  void remember(AccountId account, MessageId message, @Nullable MessagePart payload) {
    Map<String, String> ids = new HashMap<>();
    walk(
        payload,
        part -> {
          @Nullable String id = PartText.separateId(part);
          if (id != null && ids.size() < MOST_PARTS) {
            ids.put(ModelValues.text(part.getPartId()), id);
          }
        });
    synchronized (known) {
      known.remove(new Key(account, message));
      if (!ids.isEmpty()) {
        known.putLast(new Key(account, message), ids);
      }
      if (known.size() > MOST_MESSAGES) {
        known.pollFirstEntry();
      }
    }
  }

  /// The attachment id of a part, if it is known.
  Optional<String> find(AccountId account, MessageId message, String partId) {
    synchronized (known) {
      return Optional.ofNullable(known.get(new Key(account, message)))
          .map(parts -> parts.get(partId));
    }
  }

  /// Passes all parts of a message to `visitor`, in order.
  static void walk(@Nullable MessagePart part, Consumer<MessagePart> visitor) {
    if (part != null) {
      visitor.accept(part);
      ModelValues.list(part.getParts()).forEach(inner -> walk(inner, visitor));
    }
  }
}
