package hexmail.emulator.mail;

import hexmail.emulator.mbox.IncomingMessage;
import hexmail.emulator.mbox.MailFiles;
import hexmail.emulator.sample.SampleMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Jdbi;

/// The mailboxes of the local Google, in `mail.db` of a data folder. Safe for use by many threads;
/// one process at a time may fill them.
public final class MailStore implements AutoCloseable {
  /// History ids are greater.
  static final long HISTORY_BEGINS = 100_000;

  private static final int USUAL_SAMPLE = 2_000;
  private static final int MODELS = 1_000;
  private static final Duration NEWEST_AGE = Duration.ofMinutes(3);

  private final SqliteConnectionPool connections;
  private final Jdbi database;
  private final MailboxFiller filler;
  private final MailboxChanges changes;
  private final Clock clock;
  private final ReentrantLock filling = new ReentrantLock();

  private MailStore(SqliteConnectionPool connections, Clock clock) {
    this.connections = connections;
    this.database = Jdbi.create(connections);
    this.filler = new MailboxFiller(database, clock);
    this.changes = new MailboxChanges(database, clock);
    this.clock = clock;
  }

  /// Opens the mailboxes of `folder`, which is created when missing, and deletes the rows of an
  /// interrupted import.
  public static MailStore open(Path folder, Clock clock) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new MailStoreFailed(failed);
    }
    MailStore mailboxes = new MailStore(new SqliteConnectionPool(folder.resolve("mail.db")), clock);
    mailboxes.database.useHandle(handle -> MailSchema.create(handle, clock.instant()));
    mailboxes.filler.wipeDead();
    return mailboxes;
  }

  /// Fills the mailbox of `email` from `source`. Filling it again from the same source changes
  /// nothing. The old mail stays until all of the new mail is imported. An import that was
  /// interrupted by the end of the process starts again from the beginning.
  ///
  /// Reports the import of files, even when they were imported before; sample mail reports nothing.
  /// Throws `MailFilesUnreadable` for a file that is missing or cannot be read.
  public ImportReport fill(String email, MailSource source) {
    filling.lock();
    try {
      return switch (source) {
        case MailSource.Kept() ->
            current(email).isPresent() ? ImportReport.NOTHING : sample(email, USUAL_SAMPLE);
        case MailSource.Sample(int messages) -> sample(email, messages);
        case MailSource.Many(int messages) -> many(email, messages);
        case MailSource.Files files -> files(email, MailFiles.find(files.files()));
      };
    } catch (NoSuchFileException missing) {
      throw new MailFilesUnreadable(String.valueOf(missing.getMessage()), missing);
    } catch (IOException unreadable) {
      throw new MailFilesUnreadable(
          "mail could not be read: " + unreadable.getMessage(), unreadable);
    } finally {
      filling.unlock();
    }
  }

  private ImportReport sample(String email, int messages) throws IOException {
    String contents = "sample " + messages;
    if (current(email).filter(now -> now.contents().equals(contents)).isEmpty()) {
      SampleMail sample = new SampleMail(email, messages, clock.instant());
      filler.fill(new MailboxFiller.Identity(email, contents, ""), new SampleMessages(sample));
    }
    return ImportReport.NOTHING;
  }

  private ImportReport many(String email, int messages) throws IOException {
    String contents = "many " + messages;
    if (current(email).filter(now -> now.contents().equals(contents)).isEmpty()) {
      Instant newest = clock.instant().minus(NEWEST_AGE);
      int models = Math.min(messages, MODELS);
      Instant lastModel = newest.minusMillis(MessageCopies.GAP * (messages - models));
      SampleMail sample = new SampleMail(email, models, lastModel);
      filler.fill(
          new MailboxFiller.Identity(email, contents, ""),
          new SampleMessages(sample),
          messages,
          newest);
    }
    return ImportReport.NOTHING;
  }

  private ImportReport files(String email, MailFiles files) throws IOException {
    Optional<Current> now = current(email);
    String stamp = files.stamp();
    if (now.filter(held -> held.stamp().equals(stamp)).isPresent()) {
      return now.orElseThrow().report();
    }
    String contents = "files " + files.fingerprint();
    if (now.filter(held -> held.contents().equals(contents)).isPresent()) {
      return now.orElseThrow().report();
    }
    return filler.fill(new MailboxFiller.Identity(email, contents, stamp), files::read);
  }

  /// Empties the mailbox of `email` and removes the person's labels.
  public void empty(String email) {
    filling.lock();
    try {
      filler.fill(new MailboxFiller.Identity(email, "nothing", ""), _ -> {});
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      filling.unlock();
    }
  }

  /// Removes the mailbox of `email` with all of its mail; the account then has none.
  public void remove(String email) {
    filling.lock();
    try {
      filler.remove(email);
    } finally {
      filling.unlock();
    }
  }

  /// Adds a message to the mailbox of `email` and returns its id.
  public String deliver(String email, IncomingMessage incoming) {
    return change(email, mailbox -> changes.deliver(mailbox, incoming));
  }

  /// Deletes a message permanently. Does nothing when there is no such message.
  public void delete(String email, String id) {
    change(
        email,
        mailbox -> {
          changes.delete(mailbox, id);
          return id;
        });
  }

  /// Adds and removes labels of a message: Gmail's own by id, the person's by id or name. Labels to
  /// add are created when missing. Adding a label that the message has, and removing one that it
  /// does not have, changes nothing.
  ///
  /// @throws IllegalArgumentException when there is no such message
  public void changeLabels(String email, String id, List<String> add, List<String> remove) {
    change(
        email,
        mailbox -> {
          changes.changeLabels(mailbox, id, add, remove);
          return id;
        });
  }

  /// Invalidates all history ids of the mailbox given out so far.
  public void expireHistory(String email) {
    change(
        email,
        mailbox -> {
          changes.expireHistory(mailbox);
          return email;
        });
  }

  /// The id of the person's label of this name, which is created when missing.
  public String label(String email, String name) {
    return change(email, mailbox -> changes.label(mailbox, name));
  }

  /// The same with these settings; Gmail's own labels are named by id.
  public String label(String email, String name, LabelSettings settings) {
    return change(email, mailbox -> changes.label(mailbox, name, settings));
  }

  private String change(String email, LongFunction<String> change) {
    filling.lock();
    try {
      return change.apply(
          current(email)
              .orElseThrow(() -> new IllegalArgumentException("there is no such mailbox"))
              .key());
    } finally {
      filling.unlock();
    }
  }

  private record Current(long key, String contents, String stamp, ImportReport report) {}

  private Optional<Current> current(String email) {
    return database.withHandle(handle ->
        handle
            .select(
                "SELECT key, contents, stamp, read, broken FROM mailbox WHERE email = ? AND live = 1",
                email)
            .map((row, _) ->
                new Current(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    new ImportReport(row.getInt(4), row.getInt(5))))
            .findOne());
  }

  /// The mailbox of `email`; empty when it was never filled.
  public Optional<StoredMailbox> of(String email) {
    return current(email).map(now -> new StoredMailbox(database, clock, now.key(), email));
  }

  @Override
  public void close() {
    try {
      connections.close();
    } catch (SQLException failed) {
      throw new MailStoreFailed(failed);
    }
  }
}
