package hexmail.domain.mailbox;

import hexmail.domain.message.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of ids, in the order of the server.
///
/// @param ids in order
/// @param next the start of the next page; null on the last page
public record MessageIdPage(List<MessageId> ids, @Nullable PageToken next) {
  public MessageIdPage {
    ids = List.copyOf(ids);
  }
}
