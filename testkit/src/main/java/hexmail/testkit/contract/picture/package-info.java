/// The parts of [PictureSendersContract][hexmail.testkit.contract.PictureSendersContract], the
/// contract of the senders of allowed pictures, by subject. Test classes implement that interface,
/// not its parts. Nothing here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.picture;

import org.jspecify.annotations.NullMarked;
