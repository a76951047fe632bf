package hexmail.domain.message;

import java.util.List;
import java.util.Objects;

/// The text of a message; untrusted.
public sealed interface MessageBody {
  /// The largest text that is read as a whole, in bytes as sent. A page shows less, and a process
  /// with little memory has to hold the texts of several readers.
  int MAX_BYTES = 1_000_000;

  /// Plain text, as sent.
  record Plain(String text) implements MessageBody {}

  /// HTML as sent, including anything harmful. Never show it without sanitising.
  record Html(String markup) implements MessageBody {}

  /// Several texts, of which at least one is HTML: sent one after the other, such as the text
  /// around a file or the footer of a mailing list.
  ///
  /// @param texts in order, each `Plain` or `Html`
  record Several(List<MessageBody> texts) implements MessageBody {
    public Several {
      texts = List.copyOf(texts);
      if (!texts.stream().allMatch(text -> text instanceof Plain || text instanceof Html)) {
        throw new IllegalArgumentException("Each text is plain or HTML");
      }
    }
  }

  /// The message has no text.
  record Nothing() implements MessageBody {}

  /// The text is too large to be read as a whole.
  ///
  /// @param beginning how it begins: `Plain`, `Html`, `Several` or `Nothing`
  /// @param bytes the size of the whole text
  record TooLarge(MessageBody beginning, long bytes) implements MessageBody {
    public TooLarge {
      Objects.requireNonNull(beginning);
      if (beginning instanceof TooLarge
          || beginning instanceof NotRead
          || beginning instanceof Unreadable) {
        throw new IllegalArgumentException("A text begins with text");
      }
    }
  }

  /// The text was not read together with the rest of its conversation. It may be read with the
  /// message alone.
  record NotRead() implements MessageBody {}

  /// The message has a text that cannot be decoded.
  record Unreadable() implements MessageBody {}
}
