package hexmail.adapter.http.content;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.problem.MailboxProblems;
import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.text.Text;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.mailbox.OpenedMessage;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.InlinePicture;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Sends the parts of messages: one as a download, a picture in place, all files in an archive. Its
/// routes require an account.
public final class PartPages {
  private static final String INLINE = "inline";

  private final UseCases useCases;
  private final MailboxProblems problems;
  private final BiConsumer<Problem, Context> refuse;

  /// @param refuse answers with a problem
  public PartPages(
      UseCases useCases, MailboxProblems problems, BiConsumer<Problem, Context> refuse) {
    this.useCases = useCases;
    this.problems = problems;
    this.refuse = refuse;
  }

  /// The part `{part}` of the message `{id}`: a picture in place if the address asks for it and its
  /// bytes are those of one, and otherwise a download.
  public void part(Context context) {
    List<String> inline = context.queryParams(INLINE);
    if (!inline.isEmpty() && !inline.equals(List.of("1"))) {
      refuse.accept(Problems.malformed(INLINE), context);
      return;
    }
    message(context, message -> part(context, message, !inline.isEmpty()));
  }

  private MailboxAnswer<?> part(Context context, Message message, boolean inline) {
    String partId = PartAddress.partId(context.pathParam("part"));
    MailboxAnswer<ContentStream> answer = open(context, message, partId);
    if (answer instanceof Found<ContentStream>(ContentStream content)) {
      try (content) {
        send(context, file(message, partId), content, inline);
      }
    }
    return answer;
  }

  private MailboxAnswer<ContentStream> open(Context context, Message message, String partId) {
    return useCases.openPart().open(Visitor.account(context), message.summary().id(), partId);
  }

  private static void send(
      Context context, Attachment file, ContentStream content, boolean inline) {
    byte[] beginning = StreamedAnswer.beginning(content, FileType.SIGNATURE);
    Optional<String> picture = inline ? FileType.ofPicture(beginning) : Optional.empty();
    String name = name(context, file);
    StreamedAnswer.begin(
        context,
        picture.orElseGet(() -> FileType.ofDownload(file.mimeType())),
        picture.isPresent() ? ContentDisposition.inline(name) : ContentDisposition.attachment(name),
        content.size());
    StreamedAnswer.send(context, out -> StreamedAnswer.copy(beginning, content, out));
  }

  private static Attachment file(Message message, String partId) {
    return Stream.concat(
            message.attachments().stream(),
            message.enclosures().pictures().stream().map(InlinePicture::file))
        .filter(file -> file.partId().equals(partId))
        .findFirst()
        .orElseGet(() -> new Attachment(partId, "", FileType.UNKNOWN, 0));
  }

  private static String name(Context context, Attachment file) {
    return FileName.of(
        file.name(),
        RenderContext.of(context).text(Text.of("file.unnamed", "part", file.partId())).strip());
  }

  /// All files of the message `{id}` in an archive, each opened when the one before it is sent.
  public void all(Context context) {
    message(
        context,
        message -> {
          List<Attachment> files = message.attachments();
          if (files.isEmpty()) {
            return new NotFound<>();
          }
          MailboxAnswer<ContentStream> first = open(context, message, files.getFirst().partId());
          if (first instanceof Found<ContentStream>(ContentStream content)) {
            String name =
                FileName.of(
                    message.summary().subject(), RenderContext.of(context).text("file.all"));
            String disposition = ContentDisposition.attachment(name + ".zip");
            StreamedAnswer.begin(context, "application/zip", disposition, OptionalLong.empty());
            try (content) {
              StreamedAnswer.send(context, out -> zip(context, message, content, out));
            }
          }
          return first;
        });
  }

  private void zip(Context context, Message message, ContentStream first, OutputStream out)
      throws IOException {
    ZipNames names = new ZipNames();
    List<Attachment> files = message.attachments();
    try (Archive archive = new Archive(out)) {
      for (int at = 0; at < files.size(); at++) {
        archive.begin(names.unique(name(context, files.get(at))));
        try (ContentStream content = at == 0 ? first : next(context, message, files.get(at))) {
          StreamedAnswer.copy(new byte[0], content, archive.file());
        }
      }
      archive.finish();
    }
  }

  private ContentStream next(Context context, Message message, Attachment file) {
    return useCases
        .openPart()
        .openNext(Visitor.account(context), message.summary().id(), file.partId());
  }

  /// Reads the message of the address, and refuses whatever has no answer.
  private void message(Context context, Sending sending) {
    Listing listing = new Listing(Visitor.account(context), ListParameters.defaults());
    Optional<MessageId> id = MessageId.parse(context.pathParam("id"));
    if (id.isEmpty()) {
      refuse.accept(MailboxProblems.noSuchMessage(listing), context);
      return;
    }
    MailboxAnswer<?> answer =
        useCases
            .readMessage()
            .read(listing.account(), id.get())
            .then(opened ->
                switch (opened) {
                  case OpenedMessage.Whole(Message message) -> new Found<>(message);
                  case OpenedMessage.Loading(_, Duration wait) -> new Throttled<>(wait);
                });
    if (answer instanceof Found<?>(Message message)) {
      answer = sending.send(message);
    }
    if (!(answer instanceof Found<?>)) {
      refuse.accept(problems.of(answer, listing, listing.message(id.get())), context);
    }
  }

  private interface Sending {
    /// Sends what was found, or returns why there is nothing to send.
    MailboxAnswer<?> send(Message message);
  }
}
