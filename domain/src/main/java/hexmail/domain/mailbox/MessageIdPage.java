package hexmail.domain.mailbox;

import hexmail.domain.message.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a listing, newest first.
///
/// @param ids in order
/// @param next where the next page begins; absent on the last one
public record MessageIdPage(List<MessageId> ids, @Nullable PageToken next) {
  public MessageIdPage {
    ids = List.copyOf(ids);
  }
}
