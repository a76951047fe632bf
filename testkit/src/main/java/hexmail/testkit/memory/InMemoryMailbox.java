package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MessageReader;
import hexmail.domain.secret.AccessToken;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Mailboxes in memory. A query finds the messages that contain all of its words in subject, sender
/// or snippet, in any case. Of Gmail's operators it supports `in:anywhere`, `in:spam` and
/// `in:trash`.
public final class InMemoryMailbox implements Mailbox, MessageReader {
  private final Function<AccessToken, Optional<TokenOwner>> authority;
  private final Map<AccountId, MailboxContent> mails = new HashMap<>();
  private final MessageFaults faults = new MessageFaults();
  private final InMemoryContents contents = new InMemoryContents();
  private final MailboxRefusals refusals = new MailboxRefusals();
  private Runnable duringSummaries = () -> {};
  private Calls calls = new Calls(0, 0, 0);

  /// The number of calls, failed ones included.
  ///
  /// @param lists requested pages of ids
  /// @param summaries requested summaries
  /// @param messages requested whole messages
  public record Calls(int lists, int summaries, int messages) {}

  /// @param authority finds the owner of a token, such as [InMemoryAuthorizationServer#tokenOwner]
  public InMemoryMailbox(Function<AccessToken, Optional<TokenOwner>> authority) {
    this.authority = authority;
  }

  /// Puts `message` into the mailbox of `account`, in the order of its time. Replaces a message
  /// with the same id.
  public synchronized void deliver(AccountId account, Message message) {
    mailsOf(account).put(TextLimit.of(message));
  }

  /// Deletes the message `id` if it exists.
  public synchronized void delete(AccountId account, MessageId id) {
    mailsOf(account).delete(id);
  }

  /// Adds labels to the message `id` and removes others, if it exists.
  public synchronized void relabel(
      AccountId account, MessageId id, Set<LabelId> added, Set<LabelId> removed) {
    mailsOf(account).relabel(id, added, removed);
  }

  /// The history so far expires.
  public synchronized void expireHistory(AccountId account) {
    mailsOf(account).history().expire();
  }

  /// Adds a label, or replaces the one with its id. Its unread messages are counted at each call.
  public synchronized void addLabel(AccountId account, Label label) {
    mailsOf(account).addLabel(label);
  }

  /// From now on the page tokens issued so far are refused.
  public synchronized void expirePageTokens() {
    mails.values().forEach(MailboxContent::forgetPages);
  }

  /// From now on the content of the message `id` cannot be parsed.
  public synchronized void garble(AccountId account, MessageId id) {
    mailsOf(account).garble(id);
  }

  /// Whether pages contain fewer ids than requested, some of them none, from now on.
  public synchronized void cutPagesShort(AccountId account, boolean now) {
    mailsOf(account).cutPagesShort(now);
  }

  /// From now on every call fails with `now`; null ends the outage.
  public synchronized void outage(@Nullable Outage now) {
    refusals.outage = now;
  }

  /// From now on `account` has no mailbox.
  public synchronized void close(AccountId account) {
    refusals.withoutMailbox.add(account);
  }

  /// From now on the administrator of `account` lets no application read the mail.
  public synchronized void block(AccountId account) {
    refusals.blocked.add(account);
  }

  /// From now on our client is rejected.
  public synchronized void rejectClient() {
    refusals.rejecting = true;
  }

  /// From now on every call is throttled for `retryAfter`; null ends this.
  public synchronized void throttle(@Nullable Duration retryAfter) {
    refusals.throttled = retryAfter;
  }

  /// From now on requests for the message `id` are throttled for `retryAfter`; null ends this.
  public synchronized void throttle(MessageId id, @Nullable Duration retryAfter) {
    faults.throttle(id, retryAfter);
  }

  /// From now on requests for the message `id` fail with `how`; null ends this.
  public synchronized void fail(MessageId id, @Nullable Outage how) {
    faults.fail(id, how);
  }

  /// From now on `happening` runs after summaries were read and before they are returned.
  public synchronized void duringSummaries(Runnable happening) {
    duringSummaries = happening;
  }

  /// The current history id of the mailbox.
  public synchronized HistoryId history(AccountId account) {
    return mailsOf(account).history().now();
  }

  public synchronized Calls calls() {
    return calls;
  }

  /// The content of parts and the sources of messages.
  public InMemoryContents contents() {
    return contents;
  }

  /// What is wrong with single messages.
  MessageFaults faults() {
    return faults;
  }

  @Override
  public synchronized MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
    calls = new Calls(calls.lists + 1, calls.summaries, calls.messages);
    return answer(access, (_, box) -> box.page(request));
  }

  @Override
  public synchronized MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
      MailboxAccess access, List<MessageId> ids) {
    if (ids.size() > ListRequest.LARGEST_PAGE) {
      throw new IllegalArgumentException("At most 500 summaries can be asked for at once");
    }
    calls = new Calls(calls.lists, calls.summaries + ids.size(), calls.messages);
    return answer(access, (_, box) -> faults.summaries(box, ids, duringSummaries));
  }

  @Override
  public synchronized MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
    return answer(access, (_, box) -> new MailboxAnswer.Found<>(box.history().since(since)));
  }

  @Override
  public synchronized MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts) {
    return answer(access, (_, box) -> new MailboxAnswer.Found<>(box.labels(counts)));
  }

  @Override
  public synchronized MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
    return answer(
        access,
        (owner, box) ->
            new MailboxAnswer.Found<>(
                new MailboxProfile(owner.account().email(), box.size(), box.history().now())));
  }

  @Override
  public synchronized MailboxAnswer<Message> read(MailboxAccess access, MessageId id) {
    calls = new Calls(calls.lists, calls.summaries, calls.messages + 1);
    return answer(
        access,
        (_, box) -> {
          faults.check(box, id);
          Duration wait = faults.wait(id);
          return wait == null ? found(box.find(id)) : new MailboxAnswer.Throttled<>(wait);
        });
  }

  @Override
  public synchronized MailboxAnswer<Conversation> conversation(
      MailboxAccess access, ConversationId id) {
    calls = new Calls(calls.lists, calls.summaries, calls.messages + 1);
    return answer(access, (_, box) -> found(MessageFaults.conversation(box, id)));
  }

  @Override
  public synchronized MailboxAnswer<ContentStream> part(
      MailboxAccess access, MessageId id, String partId) {
    return open(access, id, message -> contents.part(message, partId));
  }

  @Override
  public synchronized MailboxAnswer<ContentStream> source(MailboxAccess access, MessageId id) {
    return open(access, id, message -> Optional.of(contents.source(message)));
  }

  private MailboxAnswer<ContentStream> open(
      MailboxAccess access, MessageId id, Function<Message, Optional<ContentStream>> content) {
    return read(access, id).then(message -> found(content.apply(message)));
  }

  private static <T> MailboxAnswer<T> found(Optional<T> value) {
    return value
        .<MailboxAnswer<T>>map(MailboxAnswer.Found::new)
        .orElseGet(MailboxAnswer.NotFound::new);
  }

  synchronized <T> MailboxAnswer<T> answer(
      MailboxAccess access, BiFunction<TokenOwner, MailboxContent, MailboxAnswer<T>> call) {
    Optional<TokenOwner> owner = authority.apply(access.token());
    return refusals
        .<T>refusal(access, owner)
        .orElseGet(
            () -> call.apply(owner.orElseThrow(), mailsOf(owner.orElseThrow().account().id())));
  }

  private MailboxContent mailsOf(AccountId account) {
    return mails.computeIfAbsent(account, _ -> new MailboxContent());
  }
}
