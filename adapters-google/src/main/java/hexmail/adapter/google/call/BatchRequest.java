package hexmail.adapter.google.call;

import com.google.api.services.gmail.model.Message;
import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.Unsupported;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.GmailOperation;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.HttpStatusException;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An errand that asks for several messages in one request. Google's library is not used for it: it
/// matches parts by their place (googleapis/google-api-java-client#1013), and a part that is not
/// JSON loses those after it.
record BatchRequest<R>(GmailHttp http, Sending sending, MailboxAccess access, MessageQuery<R> query)
    implements GmailOperation<MessageId, R> {
  private static final int NOT_THERE = 404;

  @Override
  public GmailMethod method() {
    return GmailMethod.MESSAGE;
  }

  @Override
  public QuotaClass share() {
    return query.share();
  }

  @Override
  public Map<MessageId, CallResult<R>> send(List<MessageId> ids, Duration within) {
    return sending.fates(ids, () -> exchange(ids, within));
  }

  private Map<MessageId, CallResult<R>> exchange(List<MessageId> ids, Duration within)
      throws IOException {
    List<Multipart.PartRequest> inquiries = new ArrayList<>();
    for (MessageId id : ids) {
      String target = GmailHttp.target(query.request(http.users(), id));
      inquiries.add(new Multipart.PartRequest(id.value(), target));
    }
    try {
      List<PartResponse> parts = http.post(Multipart.of(inquiries), access, within).answers();
      return parts.isEmpty() ? Sending.all(ids, new Unsupported<>(true)) : matched(ids, parts);
    } catch (HttpStatusException refused) {
      if (refused.status() == NOT_THERE) {
        return Sending.all(ids, new Unsupported<>(false));
      }
      throw refused;
    }
  }

  private Map<MessageId, CallResult<R>> matched(List<MessageId> ids, List<PartResponse> parts) {
    Map<MessageId, CallResult<R>> fates = new HashMap<>();
    for (PartResponse part : parts) {
      match(part, Set.copyOf(ids), fates);
    }
    CallResult<R> missing =
        new Failed<>(new MailboxUnavailable(Outage.FAILED, "Gmail: a part is missing"), true);
    ids.forEach(id -> fates.putIfAbsent(id, missing));
    return fates;
  }

  /// Puts what a part tells under the message that it is about: never by its place, and under its
  /// name only when that is not belied by the message in it.
  private void match(PartResponse part, Set<MessageId> ids, Map<MessageId, CallResult<R>> fates) {
    Optional<MessageId> named =
        Optional.ofNullable(part.name()).flatMap(MessageId::parse).filter(ids::contains);
    if (!part.isSuccess()) {
      named.ifPresent(id -> fates.put(id, MessageQuery.refused(sending.fate(part.refusal()))));
      return;
    }
    try {
      Message message = MessageQuery.parsed(part.body());
      Optional<MessageId> told =
          named
              .filter(id -> MessageQuery.isSameNumber(message, id))
              .or(() -> MessageId.parse(String.valueOf(message.getId())).filter(ids::contains));
      told.ifPresent(id -> fates.put(id, query.told(id, message)));
      if (told.isEmpty()) {
        named.ifPresent(id -> fates.putIfAbsent(id, query.told(id, message)));
      }
    } catch (IllegalArgumentException unreadable) {
      named.ifPresent(id -> fates.putIfAbsent(id, Sending.garbled(unreadable)));
    }
  }
}
