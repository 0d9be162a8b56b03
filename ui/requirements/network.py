"""The network as QGIS is set up for it."""

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy

SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5",
}


def proxy_address():
    """Return the address of QGIS's proxy, with user and password where it has them, or '' for none of its own."""
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    if proxy.type() not in SCHEMES or not proxy.hostName():
        return ""
    address = QUrl()
    address.setScheme(SCHEMES[proxy.type()])
    address.setHost(proxy.hostName())
    if proxy.port():
        address.setPort(proxy.port())
    address.setUserName(proxy.user())
    address.setPassword(proxy.password())
    return address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
