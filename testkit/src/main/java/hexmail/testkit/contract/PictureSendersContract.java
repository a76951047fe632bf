package hexmail.testkit.contract;

import hexmail.testkit.contract.picture.AllowedSendersContract;
import hexmail.testkit.contract.picture.SenderLimitContract;
import hexmail.testkit.contract.picture.SenderOutageContract;
import hexmail.testkit.contract.picture.SenderRemovalContract;

/// What every [PictureSenders][hexmail.domain.port.PictureSenders] promises. A test class that
/// implements this interface runs all of it.
public interface PictureSendersContract
    extends AllowedSendersContract,
        SenderRemovalContract,
        SenderLimitContract,
        SenderOutageContract {}
