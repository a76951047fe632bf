package hexmail.adapter.google.call;

import com.google.api.client.http.HttpTransport;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailRequest;
import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Unsupported;
import hexmail.adapter.google.policy.Deadline;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.GmailOperation;
import hexmail.adapter.google.policy.GmailPolicy;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.MessageId;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Calls of the Gmail API, each made under the policy. Safe for use by many threads.
public final class GmailCalls {
  /// Gmail takes up to a hundred, and refuses some of so many (amd/gaia#2720).
  public static final int LARGEST_BATCH = 25;

  private final GmailHttp http;
  private final GmailPolicy policy;
  private final Sending sending;
  private final BatchSupport batches;

  /// @param batched false for never asking for several messages in one request
  public GmailCalls(
      URI root, HttpTransport transport, GmailPolicy policy, Clock clock, boolean batched) {
    http = new GmailHttp(root, transport);
    this.policy = policy;
    sending = new Sending(clock);
    batches = new BatchSupport(clock, batched);
  }

  /// A request of Google's library, not yet sent.
  public interface Request<T> {
    GmailRequest<T> on(Gmail.Users users) throws IOException;
  }

  /// What is asked.
  ///
  /// @param share how much of a person's minute the call may use
  public record Question<T>(GmailMethod method, QuotaClass share, Request<T> request) {}

  public Deadline deadline(MailboxAccess access) {
    return policy.deadline(access);
  }

  /// Asks `question`.
  ///
  /// @param reading makes the value out of the answer; an `IllegalArgumentException` from it says
  ///   that the answer makes no sense
  public <T, R> MailboxAnswer<R> read(
      MailboxAccess access, Question<T> question, Function<T, R> reading) {
    return read(access, question, reading, deadline(access));
  }

  /// The same within a deadline that other calls share.
  public <T, R> MailboxAnswer<R> read(
      MailboxAccess access, Question<T> question, Function<T, R> reading, Deadline deadline) {
    return ask(
        access,
        question,
        (request, within) ->
            reading.apply(parsed(http.get(request, access, within), request.getResponseClass())),
        deadline);
  }

  /// The same, with a small answer as text in place of Google's class for it.
  public <T, R> MailboxAnswer<R> readText(
      MailboxAccess access, Question<T> question, Function<String, R> reading) {
    return ask(
        access,
        question,
        (request, within) -> reading.apply(http.getUnpacked(request, access, within)),
        deadline(access));
  }

  private interface Exchange<T, R> {
    R make(GmailRequest<T> request, Duration within) throws IOException;
  }

  private <T, R> MailboxAnswer<R> ask(
      MailboxAccess access, Question<T> question, Exchange<T, R> exchange, Deadline deadline) {
    return only(
            access,
            new OneRequest<GmailMethod, R>(
                question.method(),
                question.share(),
                sending,
                within ->
                    new Answered<>(
                        new Found<>(exchange.make(question.request().on(http.users()), within)))),
            question.method(),
            deadline)
        .answer();
  }

  /// Reads the message `id`.
  public <R> CallResult<R> message(
      MailboxAccess access, MessageId id, MessageQuery<R> query, Deadline deadline) {
    return MessageQuery.refused(
        only(
            access,
            new OneRequest<>(
                GmailMethod.MESSAGE,
                query.share(),
                sending,
                within -> {
                  String answer = http.get(query.request(http.users(), id), access, within);
                  return query.told(id, MessageQuery.parsed(answer));
                }),
            id,
            deadline));
  }

  /// Whether `messages` is worth a try.
  public boolean takesBatches() {
    return batches.areServed();
  }

  /// Reads messages in one request.
  ///
  /// @param ids at most `LARGEST_BATCH`, each once
  /// @return what became of each; all are unserved where there are no batches
  public <R> Map<MessageId, CallResult<R>> messages(
      MailboxAccess access, List<MessageId> ids, MessageQuery<R> query, Deadline deadline) {
    Map<MessageId, CallResult<R>> fates =
        policy.ask(access, new BatchRequest<>(http, sending, access, query), ids, deadline);
    if (fates.containsValue(new Unsupported<R>(false))) {
      batches.refused();
    }
    return fates;
  }

  private <K, R> CallResult<R> only(
      MailboxAccess access, GmailOperation<K, R> errand, K thing, Deadline deadline) {
    return policy.ask(access, errand, List.of(thing), deadline).values().iterator().next();
  }

  private static <T> T parsed(String answer, Class<T> form) {
    return UntrustedJson.read(answer, form)
        .orElseThrow(() -> new IllegalArgumentException("The answer has not the form it should"));
  }
}
