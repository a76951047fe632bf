package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.world.World.ADA;

import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.World;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Conversations;
import hexmail.testkit.interception.Call;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.Interceptor;
import hexmail.testkit.memory.InMemoryConversations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pages of Ada's five conversations, and what is read for them. The conversation `c2` has two
/// messages, the others one each.
final class ConversationPages {
  /// A second, older message of the conversation `c2`.
  static final MessageId OLDER = id(12);

  final World world = new World();
  final UseCases useCases =
      UseCases.over(
          new UseCases.Ports(
              world.server,
              world.stores,
              world.mailbox,
              Intercepted.port(
                  Conversations.class, new InMemoryConversations(world.mailbox), new Recorder()),
              world.mailbox),
          new UseCases.Policies(World.SESSIONS, AdmissionPolicy.EVERYONE),
          world.clock,
          new Random(7));
  private final List<Call> calls = new ArrayList<>();
  private Runnable duringSummaries = () -> {};

  ConversationPages() {
    world.signIn(ADA);
    for (int number = 0; number < 5; number++) {
      deliver(number, number);
    }
    deliver(12, 2);
  }

  private final class Recorder implements Interceptor {
    @Override
    public void before(Call call) {
      synchronized (calls) {
        calls.add(call);
      }
    }

    @Override
    public @Nullable Object after(Call call, @Nullable Object answer) {
      if (call.method().equals("summaries")) {
        Runnable happening = duringSummaries;
        duringSummaries = () -> {};
        happening.run();
      }
      return answer;
    }
  }

  /// `happening` runs once, after summaries were read and before they are returned.
  void duringSummaries(Runnable happening) {
    duringSummaries = happening;
  }

  static ConversationId conversation(int number) {
    return new ConversationId("c" + number);
  }

  static List<ConversationId> conversations(int from, int to) {
    return IntStream.range(from, to).mapToObj(ConversationPages::conversation).toList();
  }

  /// Delivers the message `number` in the conversation `conversation`.
  void deliver(int number, int conversation) {
    Message message = TestMessages.message(number);
    MessageSummary alone = message.summary();
    MessageSummary summary =
        new MessageSummary(
            alone.id(),
            conversation(conversation),
            alone.from(),
            alone.subject(),
            alone.snippet(),
            alone.receivedAt(),
            alone.labels(),
            alone.hasAttachment());
    world.mailbox.deliver(
        ADA.id(),
        new Message(summary, message.to(), message.cc(), message.body(), message.attachments()));
  }

  ConnectedAccount ada() {
    return world.connected(ADA);
  }

  MailboxAnswer<ListedPage<ConversationId, ConversationSummary>> list(ListRequest request) {
    return useCases.listConversations().list(ada(), request);
  }

  ListedPage<ConversationId, ConversationSummary> page() {
    return page(everything(50));
  }

  ListedPage<ConversationId, ConversationSummary> page(ListRequest request) {
    return found(list(request));
  }

  static ListedPage<ConversationId, ConversationSummary> found(
      MailboxAnswer<ListedPage<ConversationId, ConversationSummary>> answer) {
    if (answer instanceof Found<ListedPage<ConversationId, ConversationSummary>>(var page)) {
      return page;
    }
    throw new AssertionError("No page: " + answer);
  }

  /// The ids of the messages of each conversation on a page, in order; none of one that is not
  /// known.
  static List<List<MessageId>> messages(ListedPage<ConversationId, ConversationSummary> page) {
    return page.rows().stream()
        .map(row -> Stream.ofNullable(row.known()).flatMap(all -> all.messages().stream()))
        .map(all -> all.map(MessageSummary::id).toList())
        .toList();
  }

  static List<ConversationId> ids(ListedPage<ConversationId, ConversationSummary> page) {
    return page.rows().stream().map(Row::id).toList();
  }

  /// The calls for summaries since the last time: the ids of each, as text.
  List<String> reads() {
    return taken("summaries").map(call -> call.arguments().get(1)).toList();
  }

  /// How often a list was asked for since the last time.
  long lists() {
    return taken("list").count();
  }

  private Stream<Call> taken(String method) {
    synchronized (calls) {
      List<Call> taken = calls.stream().filter(call -> call.method().equals(method)).toList();
      calls.removeAll(taken);
      return taken.stream();
    }
  }

  /// What the index has stored of the conversations.
  Map<ConversationId, ConversationSummary> stored() {
    return world.conversationIndex.find(ADA.id(), conversations(0, 30));
  }
}
