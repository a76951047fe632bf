package hexmail.emulator.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Interleaved conversations of two to six messages; the owner writes some of the answers.
final class Conversations {
  private static final int AT_A_TIME = 3;

  private static final List<String> SUBJECTS =
      List.of(
          "Punched cards for the spring batch",
          "Lunch on Thursday?",
          "Notes on the seventh Bernoulli number",
          "The relay that would not close",
          "Draft of the compiler talk",
          "Minutes of the committee",
          "Who has the key to the machine room?",
          "Plans for the library move",
          "Question about your proof",
          "Train times to Cambridge",
          "Seating for the dinner",
          "Review of chapter four",
          "A bug, an actual one",
          "Budget for the new engine",
          "Handover before the holidays",
          "Tea rota");

  private static final List<String> SENTENCES =
      List.of(
          "I went through the numbers again last night, and the third column does not add up until you carry the remainder.",
          "Could we meet before the others arrive? Half an hour would do.",
          "The operators say that the machine runs an hour longer when the windows are open.",
          "I have put the corrected table at the end, so that you can compare it with yours.",
          "Nothing urgent, but I would rather decide this week than next.",
          "If it helps, I can bring the drawings along; they roll up well enough.",
          "My only doubt is about the order of the steps. The rest reads clearly.",
          "They promised delivery by Monday, which I take to mean Wednesday.",
          "Please do not tell the committee yet; I should like to be sure first.",
          "That is exactly what I hoped you would say.",
          "The second example works now. It was a missing comma, as always.",
          "Let me know which of the two you prefer, and I will prepare it.",
          "I counted twice and came to the same result both times.",
          "We shall need two more chairs and a longer cable.");

  private static final List<String> CLOSINGS =
      List.of("Best wishes,", "Yours,", "Thanks,", "Until then,", "Kind regards,");

  private final Deque<Running> running = new ArrayDeque<>();
  private int begun;

  private static final class Running {
    private final String subject;
    private final Person partner;
    private final List<String> messageIds = new ArrayList<>();
    private String last = "";
    private int left;

    Running(String subject, Person partner, int left) {
      this.subject = subject;
      this.partner = partner;
      this.left = left;
    }
  }

  /// The next message of a running conversation, or the first of a new one.
  SampleMessage next(SampleContext context, String messageId) {
    if (running.size() < AT_A_TIME) {
      String subject = SUBJECTS.get(begun % SUBJECTS.size());
      String numbered =
          begun < SUBJECTS.size() ? subject : subject + " (" + (begun / SUBJECTS.size() + 1) + ")";
      Person partner = context.someone(SamplePeople.othersThan(context.owner()));
      running.addLast(new Running(numbered, partner, context.number(2, 6)));
      begun++;
    } else {
      running.addLast(running.removeFirst());
    }
    return write(running.getLast(), context, messageId);
  }

  private SampleMessage write(Running talk, SampleContext context, String messageId) {
    boolean mine = talk.messageIds.size() % 2 == 1;
    Person from = mine ? context.owner() : talk.partner;
    Person to = mine ? talk.partner : context.owner();
    boolean first = talk.messageIds.isEmpty();
    SampleMessage message =
        new SampleMessage(from, to, first ? talk.subject : "Re: " + talk.subject);
    String text = text(context, from, to);
    message.text(text + talk.last);
    talk.last = quoted(from, text);
    if (!first) {
      message
          .header("In-Reply-To", talk.messageIds.getLast())
          .header("References", String.join("\r\n ", talk.messageIds));
    }
    message.labels(mine ? "Sent" : "Inbox");
    if (!mine) {
      message.labels("Category Personal", "Important");
    }
    if (context.number(1, 12) == 1) {
      message.labels("Work");
    }
    talk.messageIds.add(messageId);
    talk.left--;
    if (talk.left <= 0) {
      running.remove(talk);
    }
    return message;
  }

  private static String quoted(Person author, String text) {
    return "\nOn an earlier day, " + author.name() + " wrote:\n" + text.replaceAll("(?m)^", "> ");
  }

  private static String text(SampleContext context, Person from, Person to) {
    return "Dear "
        + to.firstName()
        + ",\n\n"
        + context.paragraphs(SENTENCES, context.number(1, 4))
        + context.pick(CLOSINGS)
        + "\n"
        + from.firstName()
        + "\n";
  }
}
