package hexmail.testkit.memory;

import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds messages: those that contain all words of a query in subject, sender or snippet, in any
/// case, except for a few operators.
final class InMemorySearch {
  private static final Map<String, LabelId> OPERATORS =
      Map.of("in:spam", LabelId.SPAM, "in:trash", LabelId.TRASH);

  private InMemorySearch() {}

  /// The messages of `all` that match the query and the label, in any order.
  static Stream<MessageSummary> matching(ListRequest request, Collection<Message> all) {
    List<String> words = new ArrayList<>(List.of(lower(request.query().text()).split("\\s+")));
    words.remove("");
    boolean anywhere = words.remove("in:anywhere");
    List<LabelId> wanted = new ArrayList<>();
    OPERATORS.forEach((word, label) -> addIf(words.remove(word), wanted, label));
    addIf(request.label() != null, wanted, request.label());
    return all.stream()
        .map(Message::summary)
        .filter(summary -> summary.labels().containsAll(wanted))
        .filter(summary -> anywhere || !isHidden(summary, wanted))
        .filter(summary -> words.stream().allMatch(text(summary)::contains));
  }

  private static void addIf(boolean asked, List<LabelId> wanted, @Nullable LabelId label) {
    if (asked && label != null) {
      wanted.add(label);
    }
  }

  private static boolean isHidden(MessageSummary summary, List<LabelId> wanted) {
    return Set.of(LabelId.SPAM, LabelId.TRASH).stream()
        .anyMatch(label -> summary.labels().contains(label) && !wanted.contains(label));
  }

  private static String text(MessageSummary summary) {
    return lower(
        String.join(
            "\n",
            summary.subject(),
            summary.from().name(),
            summary.from().address(),
            summary.snippet()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
