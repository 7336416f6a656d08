"""A certificate for the names of Cognito, signed by itself and good for a week: certificate.py DIRECTORY REGION."""

import datetime
import pathlib
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

directory, region = pathlib.Path(sys.argv[1]), sys.argv[2]
key = ec.generate_private_key(ec.SECP256R1())
name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Countersign emulator check")])
now = datetime.datetime.now(datetime.timezone.utc)
names = [f"cognito-idp.{region}.amazonaws.com", f"*.auth.{region}.amazoncognito.com"]
certificate = (
    x509.CertificateBuilder()
    .subject_name(name)
    .issuer_name(name)
    .public_key(key.public_key())
    .serial_number(x509.random_serial_number())
    .not_valid_before(now - datetime.timedelta(days=1))
    .not_valid_after(now + datetime.timedelta(days=7))
    .add_extension(x509.SubjectAlternativeName([x509.DNSName(n) for n in names]), critical=False)
    .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    .sign(key, hashes.SHA256())
)
encoding = serialization.Encoding.PEM
(directory / "certificate.pem").write_bytes(certificate.public_bytes(encoding))
(directory / "key.pem").write_bytes(
    key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
)
