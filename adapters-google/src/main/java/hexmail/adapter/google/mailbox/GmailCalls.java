package hexmail.adapter.google.mailbox;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailRequest;
import com.google.api.services.gmail.model.Message;
import com.google.common.util.concurrent.Striped;
import hexmail.adapter.google.transport.CallFailed;
import hexmail.adapter.google.transport.GoogleHttp;
import hexmail.adapter.google.transport.JsonText;
import hexmail.adapter.google.transport.Refused;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Calls of the Gmail API, and the one place where what becomes of them is put into the words of
/// the domain. Safe for use by many threads; lets at most eight calls of the same account run at a
/// time, since Gmail refuses more (429 "Too many concurrent requests for user").
public final class GmailCalls {
  static final int AT_A_TIME = 8;

  private static final int STRIPES = 1_024;

  private final Gmail gmail;
  private final Duration deadline;
  private final GmailRefusals refusals;
  private final Striped<Semaphore> turns = Striped.lazyWeakSemaphore(STRIPES, AT_A_TIME);

  /// @param root where the API is; always said, since Google's library would else take it from the
  ///   environment
  /// @param transport whose calls end within `deadline`
  public GmailCalls(URI root, HttpTransport transport, Duration deadline, Clock clock) {
    gmail =
        new Gmail.Builder(transport, GsonFactory.getDefaultInstance(), GoogleHttp::guard)
            .setRootUrl(root.toString())
            .setApplicationName("Hexmail")
            .build();
    this.deadline = deadline;
    refusals = new GmailRefusals(clock);
  }

  /// A request of Google's library, not yet sent.
  interface Call<T> {
    GmailRequest<T> on(Gmail.Users users) throws IOException;
  }

  Duration deadline() {
    return deadline;
  }

  /// Sends the request of `call`, once.
  ///
  /// @param reading makes the value out of the answer; an `IllegalArgumentException` from it says
  ///   that the answer makes no sense
  <T, R> MailboxAnswer<R> read(MailboxAccess access, Call<T> call, Function<T, R> reading) {
    try {
      return new Found<>(reading.apply(answer(access, call)));
    } catch (Refused refused) {
      return refusals.answer(refused);
    } catch (CallFailed failed) {
      throw new MailboxUnavailable(failed.outage(), "Gmail: " + failed.getMessage(), failed);
    } catch (IOException | IllegalArgumentException wrong) {
      throw new MailboxUnavailable(Outage.GARBLED, "Gmail: an unusable answer", wrong);
    }
  }

  /// Reads the message `id`. Of a request for one message only the id can be wrong, so Gmail's "bad
  /// request" too says that there is none. Nor is there one when Gmail, which reads ids as numbers,
  /// answers `18C0FFEE` or `018c0ffee` with the message `18c0ffee`.
  <R> MailboxAnswer<R> message(
      MailboxAccess access, MessageId id, Extent extent, Function<Message, R> reading) {
    MailboxAnswer<Optional<R>> answer =
        read(
            access,
            users ->
                users
                    .messages()
                    .get("me", id.value())
                    .setFormat(extent.format())
                    .setFields(extent.fields()),
            message ->
                SummaryReading.isNamed(message, id)
                    ? Optional.of(reading.apply(message))
                    : Optional.empty());
    return answer instanceof Invalid<Optional<R>>
        ? new NotFound<>()
        : answer.then(found -> found.<MailboxAnswer<R>>map(Found::new).orElseGet(NotFound::new));
  }

  /// How much of a message is asked for.
  record Extent(String format, String fields) {}

  private <T> T answer(MailboxAccess access, Call<T> call) throws IOException {
    GmailRequest<T> request = call.on(gmail.users());
    request.setDisableGZipContent(true);
    request.getRequestHeaders().setAuthorization("Bearer " + access.token().reveal());
    Semaphore turn = turns.get(access.account());
    await(turn);
    try {
      return JsonText.read(GoogleHttp.text(request.executeUnparsed()), request.getResponseClass())
          .orElseThrow(() -> new IllegalArgumentException("The answer has not the form it should"));
    } finally {
      turn.release();
    }
  }

  private void await(Semaphore turn) {
    try {
      if (!turn.tryAcquire(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: too many calls under way");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: the call was given up", interrupted);
    }
  }
}
