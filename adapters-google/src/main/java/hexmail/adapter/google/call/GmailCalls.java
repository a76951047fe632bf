package hexmail.adapter.google.call;

import static java.util.stream.Collectors.toMap;

import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Unsupported;
import hexmail.adapter.google.policy.Deadline;
import hexmail.adapter.google.policy.GmailOperation;
import hexmail.adapter.google.policy.GmailPolicy;
import hexmail.adapter.google.policy.PolicySettings;
import hexmail.adapter.google.transport.Base64Json;
import hexmail.adapter.google.transport.HttpSender;
import hexmail.adapter.google.transport.HttpStatusException;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// Calls of the Gmail API, each made under the policy. Safe for use by many threads.
public final class GmailCalls {
  /// Gmail accepts up to a hundred, and refuses some calls of such a batch (amd/gaia#2720).
  public static final int MAX_BATCH = 25;

  /// How long a server that takes no batches is not sent another one.
  private static final Duration BATCHES_REFUSED = Duration.ofHours(1);

  private final GmailHttp http;
  private final GmailPolicy policy;
  private final GmailErrors errors;
  private final InstantSource time;

  /// When the next batch may be sent.
  private final AtomicReference<Instant> batchesFrom;

  /// @param clock the time of day, for dates of Gmail
  /// @param batches false to send no batches
  public GmailCalls(
      URI root, HttpSender sender, PolicySettings settings, Clock clock, boolean batches) {
    http = new GmailHttp(root, sender);
    policy = new GmailPolicy(settings);
    errors = new GmailErrors(clock);
    time = settings.time();
    batchesFrom = new AtomicReference<>(batches ? Instant.MIN : Instant.MAX);
  }

  public Deadline deadline(MailboxAccess access) {
    return policy.deadline(access);
  }

  /// The deadline of an answer with whole messages, which can be large.
  public Deadline contentDeadline(MailboxAccess access) {
    return policy.contentDeadline(access);
  }

  /// Makes a call.
  ///
  /// @param parser makes the value of the response's body; an `IllegalArgumentException` says that
  ///   it is garbled
  public <T> MailboxAnswer<T> read(
      MailboxAccess access, GmailRequest request, Function<String, T> parser) {
    return read(access, request, parser, deadline(access));
  }

  /// The same within a deadline that other calls share.
  public <T> MailboxAnswer<T> read(
      MailboxAccess access, GmailRequest request, Function<String, T> parser, Deadline deadline) {
    return execute(access, request, body -> new Found<>(parser.apply(body)), deadline).answer();
  }

  /// Opens the content that a response has in Base64, and reads its first bytes. Whoever gets it
  /// closes it.
  ///
  /// @param member the member of the response's JSON that has the content
  public MailboxAnswer<Base64Json> open(
      MailboxAccess access, GmailRequest request, String member, Deadline deadline) {
    GmailOperation<GmailRequest, Base64Json> operation =
        new GmailOperation<>(
            request.method(),
            request.quotaClass(),
            (_, timeout) -> Map.of(request, opened(access, request, member, timeout)));
    return policy
        .execute(access, operation, List.of(request), deadline)
        .values()
        .iterator()
        .next()
        .answer();
  }

  private CallResult<Base64Json> opened(
      MailboxAccess access, GmailRequest request, String member, Duration timeout) {
    try {
      InputStream body = http.open(request, access, timeout);
      try {
        return new Answered<>(new Found<>(Base64Json.open(body, member)));
      } catch (IOException failure) {
        body.close();
        throw failure;
      }
    } catch (IOException failure) {
      return errors.result(failure);
    }
  }

  /// Reads the item `id`. For an id that is invalid the answer is `Invalid`.
  public <I, T> CallResult<T> item(
      MailboxAccess access, I id, ItemQuery<I, ?, T> query, Deadline deadline) {
    return execute(access, query.request(id), body -> answer(query, id, body), deadline);
  }

  private static <I, M, T> MailboxAnswer<T> answer(ItemQuery<I, M, T> query, I id, String body) {
    return query.answer(id, query.parse(body));
  }

  private <T> CallResult<T> execute(
      MailboxAccess access,
      GmailRequest request,
      Function<String, MailboxAnswer<T>> parser,
      Deadline deadline) {
    GmailOperation<GmailRequest, T> operation =
        new GmailOperation<>(
            request.method(),
            request.quotaClass(),
            (_, timeout) -> Map.of(request, send(access, request, parser, timeout)));
    return policy.execute(access, operation, List.of(request), deadline).values().iterator().next();
  }

  private <T> CallResult<T> send(
      MailboxAccess access,
      GmailRequest request,
      Function<String, MailboxAnswer<T>> parser,
      Duration timeout) {
    try {
      return new Answered<>(parser.apply(http.get(request, access, timeout)));
    } catch (IOException | IllegalArgumentException failure) {
      return errors.result(failure);
    }
  }

  /// Whether `items` is worth a try.
  public boolean takesBatches() {
    return !time.instant().isBefore(batchesFrom.get());
  }

  /// Reads items in batches.
  ///
  /// @param ids at most `MAX_BATCH`, each once
  /// @return the result of each; all are unsupported when the server takes no batches
  public <I, T> Map<I, CallResult<T>> items(
      MailboxAccess access, List<I> ids, ItemQuery<I, ?, T> query, Deadline deadline) {
    GmailOperation<I, T> operation =
        new GmailOperation<>(
            query.type().method(),
            query.quotaClass(),
            (some, timeout) -> sendBatch(access, some, query, timeout));
    return policy.execute(access, operation, ids, deadline);
  }

  private <I, T> Map<I, CallResult<T>> sendBatch(
      MailboxAccess access, List<I> ids, ItemQuery<I, ?, T> query, Duration timeout) {
    Map<String, String> targets = new LinkedHashMap<>();
    ids.forEach(id -> targets.put(query.name(id), http.target(query.request(id))));
    try {
      List<PartResponse> parts = http.post(Multipart.of(targets), access, timeout).responses();
      return parts.isEmpty()
          ? all(ids, new Unsupported<>(true))
          : new BatchResults<>(query, errors, ids).of(parts);
    } catch (HttpStatusException refused) {
      if (refused.status() != 404) {
        return all(ids, errors.result(refused));
      }
      batchesFrom.set(time.instant().plus(BATCHES_REFUSED));
      return all(ids, new Unsupported<>(false));
    } catch (IOException failure) {
      return all(ids, errors.result(failure));
    }
  }

  private static <I, T> Map<I, CallResult<T>> all(List<I> ids, CallResult<T> result) {
    return ids.stream().collect(toMap(id -> id, _ -> result));
  }
}
