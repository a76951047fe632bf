package hexmail.testkit.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Scopes;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Conversations;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MessageReader;
import hexmail.domain.secret.AccessToken;
import hexmail.testkit.contract.conversation.ConversationsWorld;
import hexmail.testkit.contract.mail.TestMessage;
import hexmail.testkit.contract.reading.MessageReaderWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The mailbox in memory, with the decorators of a test.
public final class InMemoryMailWorld implements ConversationsWorld, MessageReaderWorld {
  private static final Account ADA = account("108204268033311374519", "ada@example.com");
  private static final Account GRACE = account("117655340218841127306", "grace@example.com");
  private static final Scopes READ = Scopes.parse("https://www.googleapis.com/auth/gmail.readonly");

  private final Map<AccessToken, TokenOwner> owners = new ConcurrentHashMap<>();
  private final InMemoryMailbox memory =
      new InMemoryMailbox(token -> Optional.ofNullable(owners.get(token)));
  private final Decorators decorators;
  private final Mailbox mailbox;
  private final Conversations conversations;
  private final MessageReader reader;
  private long serial;

  /// What is put around the ports, anew at each restart.
  public record Decorators(
      UnaryOperator<Mailbox> mailbox,
      UnaryOperator<Conversations> conversations,
      UnaryOperator<MessageReader> reader) {
    public static final Decorators NONE =
        new Decorators(
            UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());

    /// Only around the mailbox.
    public static Decorators ofMailbox(UnaryOperator<Mailbox> decorator) {
      return new Decorators(decorator, NONE.conversations, NONE.reader);
    }

    /// Only around the conversations.
    public static Decorators ofConversations(UnaryOperator<Conversations> decorator) {
      return new Decorators(NONE.mailbox, decorator, NONE.reader);
    }

    /// Only around the reader.
    public static Decorators ofReader(UnaryOperator<MessageReader> decorator) {
      return new Decorators(NONE.mailbox, NONE.conversations, decorator);
    }
  }

  public InMemoryMailWorld(Decorators decorators) {
    this.decorators = decorators;
    mailbox = decorators.mailbox().apply(memory);
    conversations = decorators.conversations().apply(new InMemoryConversations(memory));
    reader = decorators.reader().apply(memory);
  }

  private static Account account(String id, String email) {
    return new Account(new AccountId(id), new EmailAddress(email));
  }

  @Override
  public Mailbox mailbox() {
    return mailbox;
  }

  @Override
  public Conversations conversations() {
    return conversations;
  }

  @Override
  public MessageReader reader() {
    return reader;
  }

  @Override
  public Mailbox restartedMailbox() {
    return decorators.mailbox().apply(memory);
  }

  @Override
  public Conversations restartedConversations() {
    return decorators.conversations().apply(new InMemoryConversations(memory));
  }

  @Override
  public MessageReader restartedReader() {
    return decorators.reader().apply(memory);
  }

  @Override
  public Account ada() {
    return ADA;
  }

  @Override
  public Account grace() {
    return GRACE;
  }

  @Override
  public MailboxAccess access(Account owner) {
    return access(new TokenOwner(owner, READ));
  }

  @Override
  public MailboxAccess accessWithoutRights(Account owner) {
    return access(new TokenOwner(owner, Scopes.parse("openid")));
  }

  private MailboxAccess access(TokenOwner owner) {
    serial++;
    AccessToken token = new AccessToken("access-" + serial);
    owners.put(token, owner);
    return new MailboxAccess(owner.account().id(), token, Urgency.INTERACTIVE);
  }

  @Override
  public void refuseTokens(Account owner) {
    owners.values().removeIf(known -> known.account().equals(owner));
  }

  @Override
  public void closeMailbox(Account owner) {
    memory.close(owner.id());
  }

  @Override
  public void blockApplications(Account owner) {
    memory.block(owner.id());
  }

  @Override
  public MessageId deliver(Account owner, TestMessage letter) {
    serial++;
    MessageId id = new MessageId("18a%013x".formatted(serial));
    Message message = DeliveredMessage.of(id, letter);
    memory.deliver(owner.id(), message);
    for (int at = 0; at < letter.files().size(); at++) {
      String part = message.attachments().get(at).partId();
      memory.contents().put(id, part, letter.files().get(at).content());
    }
    return id;
  }

  @Override
  public void delete(Account owner, MessageId id) {
    memory.delete(owner.id(), id);
  }

  @Override
  public void relabel(Account owner, MessageId id, Set<LabelId> added, Set<LabelId> removed) {
    memory.relabel(owner.id(), id, added, removed);
  }

  @Override
  public void expireHistory(Account owner) {
    memory.expireHistory(owner.id());
  }

  @Override
  public LabelId label(Account owner, String name) {
    serial++;
    LabelId id = new LabelId("Label_" + serial);
    memory.addLabel(owner.id(), new Label(id, name, true));
    return id;
  }

  @Override
  public void show(Account owner, Label label) {
    memory.addLabel(owner.id(), label);
  }

  @Override
  public void garble(MessageId id) {
    List.of(ADA, GRACE).forEach(owner -> memory.garble(owner.id(), id));
  }

  @Override
  public byte[] source(MessageId id) {
    byte[] source = ("Message-ID: <" + id.value() + ">\r\n\r\nGrüße\n").getBytes(UTF_8);
    memory.contents().putSource(id, source);
    return source;
  }

  @Override
  public void breakContents() {
    memory.contents().breakOff();
  }

  @Override
  public void cutPagesShort() {
    List.of(ADA, GRACE).forEach(owner -> memory.cutPagesShort(owner.id(), true));
  }

  @Override
  public void later(Duration time) {}

  @Override
  public void throttle(@Nullable Duration wait) {
    memory.throttle(wait);
  }

  @Override
  public void throttle(MessageId id, Duration wait) {
    memory.throttle(id, wait);
  }

  @Override
  public void fail(MessageId id) {
    memory.fail(id, Outage.FAILED);
  }

  @Override
  public void rejectClient() {
    memory.rejectClient();
  }

  @Override
  public void outage(@Nullable Outage now) {
    memory.outage(now);
  }
}
