# What `cmake --install` puts where, and the Debian package that CPack makes of it:
#   cmake --build build/release && (cd build/release && cpack)
include(GNUInstallDirs)

install(TARGETS vitrina RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY assets fonts DESTINATION ${CMAKE_INSTALL_DATADIR}/vitrina)
install(DIRECTORY content/iberoamerica content/safe DESTINATION ${CMAKE_INSTALL_DATADIR}/vitrina/content)
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}
        FILES_MATCHING PATTERN "*.md" PATTERN "schema/*.json"
        PATTERN gallery EXCLUDE PATTERN pictures EXCLUDE)
install(FILES packaging/systemd/vitrina.service DESTINATION lib/systemd/system)
install(PROGRAMS packaging/systemd/session packaging/systemd/stick DESTINATION lib/vitrina)
install(FILES packaging/systemd/vitrina-stick.rules DESTINATION lib/udev/rules.d RENAME 90-vitrina-stick.rules)
install(FILES packaging/systemd/vitrina.sysusers DESTINATION lib/sysusers.d RENAME vitrina.conf)
install(FILES packaging/debian/default DESTINATION /etc/default RENAME vitrina)

# The typefaces and dictionaries that packages.txt names are needed at run time as well.
set(runtime_packages
    "fonts-inter-variable | fonts-inter" fonts-noto-core fonts-noto-cjk hyphen-es hyphen-pt-br hyphen-pt-pt hyphen-en-us
    hyphen-en-gb libgl1 libegl1 libgl1-mesa-dri)
list(JOIN runtime_packages ", " runtime_packages)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME vitrina)
set(CPACK_PACKAGE_CONTACT "Vitrina <vitrina@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "exhibition kiosk and infographic renderer")
set(CPACK_PACKAGE_DESCRIPTION
    "Shows what people have achieved together: an animated infographic and a map for\n exhibition screens, films and pictures, from one folder of texts, tables and pictures.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "${runtime_packages}")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "cage, xwayland, systemd")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${CMAKE_SOURCE_DIR}/packaging/debian/postinst ${CMAKE_SOURCE_DIR}/packaging/debian/prerm
    ${CMAKE_SOURCE_DIR}/packaging/debian/postrm ${CMAKE_SOURCE_DIR}/packaging/debian/conffiles)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
